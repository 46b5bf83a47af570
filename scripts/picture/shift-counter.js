// Plain JavaScript, because it is put into pages as it stands.
// How far what is seen has been shifted by what came later, in the browser's own measure.

globalThis.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) globalThis.shifted += Reflect.get(entry, 'value');
}).observe({ type: 'layout-shift', buffered: true });
