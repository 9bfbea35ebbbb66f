import { AgencyDirectory } from '../core/agency/types.ts';
import { FormDefinition } from '../core/form/types.ts';
import { directory as directoryData, form as formData } from '../seeds/index.ts';

/** The one form and the directory of agencies that the command line knows. */
export const form = FormDefinition.parse(formData);
export const directory = AgencyDirectory.parse(directoryData);
