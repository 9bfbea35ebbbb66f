/** The same as in package.json and manifest.xml; a test compares them. */
export const VERSION = '0.1.0';
