// Brings in the player's scripts, as plain ones: in a sandbox without an origin browsers load no modules, and only a script
// that the policy names by its hash may append others. A script defines a module by its name, and runs when it is needed. It stands before
// the page's body: what it asks for comes while the first picture is laid out.
(() => {
  const bodies = {};
  const imported = {};
  const modules = {};
  const coming = {};
  const stories = STORIES;
  const need = (name) => {
    if (modules[name]) return modules[name].exports;
    modules[name] = { exports: {} };
    bodies[name](need, modules[name].exports, modules[name]);
    // It runs once: what it was made of is let go.
    delete bodies[name];
    return modules[name].exports;
  };
  const load = (name) => {
    coming[name] ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = name;
      script.onload = () => Promise.all(imported[name].map(load)).then(resolve, reject);
      script.onerror = () => {
        delete coming[name];
        reject(new Error(name));
      };
      document.head.append(script);
    });
    return coming[name];
  };
  window.haPlayground = {
    define: (name, imports, body) => {
      imported[name] = imports;
      bodies[name] = body;
    },
    load: (name) => load(name).then(() => need(name)),
    // Texts of a folder, each by its path: `list` has their names, and by which hash each one's file is called.
    texts: (folder, list = stories) =>
      Object.fromEntries(
        Array.from(list.matchAll(/(\S+) (\S+)/g), ([, name, hash]) => [
          `${folder}${name}.md`,
          () => window.haPlayground.load(`${name}-${hash}.js`).then((text) => text.default),
        ]),
      ),
  };
  const [main, ...besides] = SCRIPTS;
  for (const name of besides) load(name);
  const listed = stories.split(' ');
  const story = listed.indexOf(new URLSearchParams(location.search).get('story'));
  // Whoever needs it asks again, and says so where it has not come.
  if (story >= 0 && story % 2 === 0) load(`${listed[story]}-${listed[story + 1]}.js`).catch(() => undefined);
  const whole = new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));
  Promise.all([load(main), whole])
    .then(() => need(main))
    .catch(async () => {
      await whole;
      const root = document.getElementById('root');
      root.textContent = root.dataset.missing;
    });
})();
