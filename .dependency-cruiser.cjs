const browser =
  '^src/(data|search|address|state|a11y|outline|static-map|embed|map|panels|ui|app|offline)/|^src/main';
const layer = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    layer('no-circular', 'a circle has no first brick', {}, { circular: true }),
    layer(
      'not-to-unresolvable',
      'an import that resolves nowhere',
      {},
      { couldNotResolve: true, pathNot: '^virtual:' },
    ),
    layer(
      'rules-first',
      'domain, text, geo and formats import nothing above them',
      { path: '^src/(domain|text|geo|formats)/' },
      { path: '^src/', pathNot: '^src/(domain|text|geo|formats)/' },
    ),
    layer(
      'rules-pure',
      'domain, text, geo and formats know no Node and no browser library',
      { path: '^src/(domain|text|geo|formats)/', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['core'] },
    ),
    layer(
      'middle-below-panels',
      'the middle layer does not import screens',
      { path: '^src/(data|search|address|state|a11y|outline)/' },
      { path: '^src/(static-map|embed|map|panels|app)/' },
    ),
    layer(
      'map-and-panels-apart',
      'map and panels meet in state',
      { path: '^src/map/' },
      { path: '^src/(panels|app)/' },
    ),
    layer(
      'panels-and-map-apart',
      'map and panels meet in state',
      { path: '^src/panels/' },
      { path: '^src/(map|app)/' },
    ),
    layer(
      'embed-apart',
      'what other sites show in a frame has a light script of its own: nothing of the pages comes with it',
      { path: '^src/embed/' },
      { path: '^src/(map|panels|app|state)/' },
    ),
    layer(
      'ui-is-a-leaf',
      'ui has no domain word',
      { path: '^src/ui/', pathNot: '\\.test\\.tsx?$' },
      { path: '^src/', pathNot: '^src/ui/' },
    ),
    layer(
      'compiler-first',
      'the compiler imports domain, text, geo and formats only, its tests how often a property is tried',
      { path: '^src/compiler/' },
      { path: '^src/', pathNot: '^src/((compiler|domain|text|geo|formats)/|testing/property-runs\\.ts$)' },
    ),
    layer(
      'browser-without-compiler',
      'nothing in the browser imports the compiler or the tools; a test may compile the data that it needs',
      { path: browser, pathNot: '\\.test\\.ts$' },
      { path: '^src/(compiler|tools)/' },
    ),
    layer(
      'editor-apart',
      'the editor is no part of the site: only its command starts it',
      { path: '^src/', pathNot: '^src/(editor|tools)/' },
      { path: '^src/editor/' },
    ),
    layer(
      'dev-apart',
      'what the development server adds is no part of the site: its configuration and that of the editor start it',
      { path: '^src/', pathNot: '^src/((dev|tools)/|virtual\\.d\\.ts$)' },
      { path: '^src/dev/' },
    ),
    layer(
      'dev-page-in-browser',
      'the page « À corriger » knows its server by what it is told alone',
      { path: '^src/dev/page/' },
      { path: '^src/', pathNot: '^src/(dev/(page|to-mend|words)|ui|styles|testing)' },
    ),
    layer(
      'editor-page-in-browser',
      'the page of the editor knows its server by the protocol alone',
      { path: '^src/editor/page/' },
      { path: '^src/', pathNot: '^src/(editor/(page|protocol)|ui|text|styles)' },
    ),
    layer(
      'worker-alone',
      'the offline worker lives outside the page: it imports nothing of it',
      { path: '^src/offline/', pathNot: '\\.test\\.ts$' },
      { path: '^src/', pathNot: '^src/offline/' },
    ),
    layer(
      'shipped-files-through-formats',
      'a shipped file is written by the compiler and opened by data, search or map/contours, through its one module: screens know its types only',
      {
        path: '^src/',
        pathNot:
          '^src/(formats|data|search|map/contours|compiler|tools)/|\\.(test|fixture)\\.tsx?$|^src/testing/',
      },
      { path: '^src/formats/', dependencyTypesNot: ['type-only'] },
    ),
    layer(
      'maplibre-in-map-only',
      'only src/map knows MapLibre',
      { path: '^(src|e2e)/', pathNot: '^src/map/' },
      { path: 'node_modules/(maplibre-gl|react-map-gl)/' },
    ),
    layer(
      'topojson-in-geo-only',
      'src/geo/topology.ts types topojson-client for all',
      { path: '^src/', pathNot: '^src/geo/topology\\.ts$|\\.test\\.tsx?$' },
      { path: 'node_modules/topojson-client/' },
    ),
    layer(
      'playwright-in-driver-only',
      "only e2e's driver and the tools touch Playwright",
      { path: '^(src|e2e)/', pathNot: '^(e2e/driver/|src/tools/)' },
      { path: 'node_modules/(@playwright|@axe-core)/' },
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
