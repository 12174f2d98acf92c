/* The validators that the build makes of the schemas. */
declare module '#data/validators.js' {
  interface Validator {
    (value: unknown): boolean;
    errors?:
      | readonly {
          instancePath: string;
          keyword: string;
          message?: string;
          params: Readonly<Record<string, unknown>>;
        }[]
      | null;
  }
  export const work: Validator;
  export const edition: Validator;
  export const person: Validator;
  export const event: Validator;
  export const place: Validator;
  export const organization: Validator;
  export const source: Validator;
}
