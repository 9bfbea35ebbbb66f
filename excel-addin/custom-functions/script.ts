import { associateCustomFunctions } from './associate.ts';

// What the manifest names as script of the functions. In the shared runtime the pane's page has already done the same.
associateCustomFunctions();
