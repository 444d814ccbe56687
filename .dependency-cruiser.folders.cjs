const base = require('./.dependency-cruiser.cjs');

/** Folders of src import one way: no two, and no longer ring of them, import each other. Tests may import across. */
module.exports = {
  forbidden: [
    {
      name: 'folders-one-way',
      comment: 'folders that import each other are one subject, or a file of them lies in the wrong one',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/' },
      to: { circular: true },
    },
  ],
  options: {
    ...base.options,
    exclude: { path: `${base.options.exclude.path}|\\.(test|fixture|setup)\\.tsx?$|^src/app/testing/` },
  },
};
