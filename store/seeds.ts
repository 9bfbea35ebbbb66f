import { AgencyDirectory } from '../core/agency/types.ts';
import { FormDefinition } from '../core/form/types.ts';
import * as seeds from '../seeds/index.ts';

/** The one form and the agencies this release knows. */
export const form = FormDefinition.parse(seeds.form);
export const directory = AgencyDirectory.parse(seeds.directory);
