const layer = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A test may compile the data that it needs, and render what may import its folder. */
const TESTS = '\\.(test|fixture|setup)\\.tsx?$|^src/app/testing/';

/** Folders of src, each with those that it may import besides itself. */
const FOLDERS = {
  core: [],
  ui: [],
  content: ['core'],
  compiler: ['core', 'content'],
  importer: ['core', 'content', 'compiler'],
  state: ['core', 'ui'],
  map: ['core', 'state', 'ui'],
  features: ['core', 'state', 'map', 'ui'],
  app: ['core', 'state', 'map', 'features', 'ui'],
  site: ['core', 'content', 'compiler', 'state', 'map', 'app', 'ui'],
};

/** Folders of core, lowest first: each may import those before it. */
const CORE_FOLDERS = [
  'collections',
  'text',
  'geo',
  'settings',
  'territory',
  'sheet',
  'similarity',
  'indicators',
  'comparison',
  'proposal',
  'conformity',
  'scene',
  'formats',
  'territory-views',
];

/** Exceptions: the protocol of page and server, and the tables of geography, are used by the subfolders beside them. */
const SHARED_BY_SUBFOLDERS = '^src/(authoring/\\w+|compiler/geography)/';

module.exports = {
  forbidden: [
    layer('no-circular', 'a circular import', {}, { circular: true }),
    layer(
      'not-to-unresolvable',
      'an import that resolves nowhere',
      {},
      { couldNotResolve: true, pathNot: '^virtual:' },
    ),
    ...Object.entries(FOLDERS).map(([folder, allowed]) =>
      layer(
        `${folder}-imports-down`,
        `src/${folder} imports ${allowed.length > 0 ? allowed.join(', ') : 'no other folder'}`,
        { path: `^src/${folder}/`, pathNot: TESTS },
        { path: '^(src|scripts)/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
      ),
    ),
    ...CORE_FOLDERS.map((folder, at) =>
      layer(
        `core-${folder}-imports-down`,
        `src/core/${folder} imports ${CORE_FOLDERS.slice(0, at).join(', ') || 'no other folder'}`,
        { path: `^src/core/${folder}/`, pathNot: TESTS },
        { path: '^src/core/', pathNot: `^src/core/(${CORE_FOLDERS.slice(0, at + 1).join('|')})/` },
      ),
    ),
    layer(
      'subfolder-apart-from-its-folder',
      'files of a folder may import its subfolders, not the other way round, which would be a pair that imports each other',
      { path: '^(src/.+)/[^/]+/[^/]+$', pathNot: `${SHARED_BY_SUBFOLDERS}|^src/app/start/|${TESTS}` },
      { path: '^$1/[^/]+$' },
    ),
    layer(
      'shared-by-subfolders',
      'what subfolders share imports none of them',
      { path: '^src/(authoring/\\w+|compiler/geography)/[^/]+$', pathNot: TESTS },
      { path: '^src/$1/[^/]+/' },
    ),
    layer(
      'start-last',
      'the entries start the router: nothing of it imports them',
      { path: '^src/app/(?!start/)', pathNot: TESTS },
      { path: '^src/app/start/' },
    ),
    layer(
      'core-pure',
      'core knows no Node and no browser library',
      { path: '^src/core/', pathNot: TESTS },
      { dependencyTypes: ['core'] },
    ),
    layer(
      'features-and-map-apart',
      'the MapLibre map and the features communicate through state',
      { path: '^src/features/' },
      { path: '^src/map/gl/' },
    ),
    layer(
      'embed-apart',
      'what other sites show in a frame has a light script of its own: nothing of the pages comes with it',
      { path: '^src/map/embed/', pathNot: TESTS },
      { path: '^src/(map/gl|features|app|state/(?!address/|data/settings))' },
    ),
    layer(
      'importer-apart',
      'received documents become sheets before a build: only the command and the editor import them',
      { path: '^(src|scripts|e2e)/', pathNot: `^src/(importer|authoring)/|${TESTS}` },
      { path: '^src/importer/' },
    ),
    layer(
      'authoring-apart',
      'the editor and what the development server adds are no part of the site: commands start them',
      { path: '^src/', pathNot: '^src/(authoring/|virtual\\.d\\.ts$)' },
      { path: '^src/authoring/' },
    ),
    layer(
      'dev-page-in-browser',
      'the page « À corriger » knows its server only by the data that it receives',
      { path: '^src/authoring/dev/page/' },
      { path: '^src/', pathNot: '^src/(authoring/dev/(page|to-mend)|ui/|core/collections/|app/testing/)' },
    ),
    layer(
      'editor-page-in-browser',
      'the page of the editor knows its server by the protocol alone',
      { path: '^src/authoring/editor/page/', pathNot: '\\.test\\.tsx$' },
      { path: '^src/', pathNot: '^src/(authoring/editor/(page|protocol)|ui/|core/text/)' },
    ),
    layer(
      'worker-alone',
      'the offline worker lives outside the page: it imports nothing of it',
      { path: '^src/state/offline/', pathNot: '\\.test\\.ts$' },
      { path: '^src/', pathNot: '^src/state/offline/' },
    ),
    layer(
      'shipped-files-through-formats',
      'a shipped file is written by the compiler and opened by state, map/gl/contours or a loader of a feature, through its one module: screens know its types only',
      {
        path: '^src/',
        pathNot: `^src/(core/(formats|territory-views)|state/(data|search)|map/gl/contours|content|compiler|importer|site)/|^src/features/\\w+/(load|export)-[\\w-]+\\.ts$|${TESTS}`,
      },
      { path: '^src/core/formats/', dependencyTypesNot: ['type-only'] },
    ),
    layer(
      'maplibre-in-map-only',
      'only src/map/gl knows MapLibre',
      { path: '^(src|e2e)/', pathNot: '^src/map/gl/' },
      { path: 'node_modules/(maplibre-gl|react-map-gl)/' },
    ),
    layer(
      'topojson-in-geo-only',
      'src/core/geo/topology.ts types topojson-client for all',
      { path: '^src/', pathNot: '^src/core/geo/topology\\.ts$|\\.test\\.tsx?$' },
      { path: 'node_modules/topojson-client/' },
    ),
    layer(
      'playwright-in-driver-only',
      "only e2e's driver and the tools touch Playwright; a helper beside a spec may name its types",
      { path: '^(src|e2e)/', pathNot: '^(e2e/driver/|scripts/)' },
      { path: 'node_modules/(@playwright|@axe-core)/', dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.module\\.css$|^\\.build/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
