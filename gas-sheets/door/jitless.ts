import * as z from 'zod';

/**
 * Imported before any module that builds a schema: zod otherwise tries `new Function`, which neither Apps Script nor a
 * strict content policy has to allow.
 */
z.config({ jitless: true });
