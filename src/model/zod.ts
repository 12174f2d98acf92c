/**
 * The one place that names the zod API the model is written in.
 *
 * `zod-to-json-schema` reads only the version 3 API, which zod 4 ships as `zod/v3`;
 * moving to another API later is an edit of this file.
 */
export { z } from 'zod/v3';
