// Brings in the player's scripts, as plain ones: in a sandbox without an origin browsers load no modules, and only a script
// that the policy names by its hash may append others. A script defines a module by its name, and runs when it is needed.
(() => {
  const bodies = {};
  const modules = {};
  const coming = {};
  const need = (name) => {
    if (modules[name]) return modules[name].exports;
    modules[name] = { exports: {} };
    bodies[name](need, modules[name].exports, modules[name]);
    return modules[name].exports;
  };
  const load = (name) => {
    coming[name] ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = name;
      script.onload = () => Promise.all(bodies[name].imports.map(load)).then(resolve, reject);
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
      body.imports = imports;
      bodies[name] = body;
    },
    load: (name) => load(name).then(() => need(name)),
    // Texts of a folder, each by its path: `list` has their names, and by which hash each one's file is called.
    texts: (folder, list) =>
      Object.fromEntries(
        Array.from(list.matchAll(/(\S+) (\S+)/g), ([, name, hash]) => [
          `${folder}${name}.md`,
          () => window.haPlayground.load(`${name}-${hash}.js`).then((text) => text.default),
        ]),
      ),
  };
  const [main, ...besides] = SCRIPTS;
  for (const name of besides) load(name);
  window.haPlayground.load(main).catch(() => {
    document.getElementById('root').textContent = document.getElementById('root').dataset.missing;
  });
})();
