/** What an editor has to know of a class or function: written by hand, from the platforms' documents. */
export interface Case {
  /** Its name below the package. */
  name: string;
  /** Arguments of a right program, one on each line. */
  right: string[];
  /** Words of the documentation of fields, by their path in `right`. */
  hovers: Record<string, string>;
  /** The values that complete, by the path of the field. */
  completes?: Record<string, string[]>;
  /** Lines that are errors, each instead of the right one of the same field or beside the right ones. */
  wrong: string[];
  /** Words of the documentation of outputs. */
  outputs?: Record<string, string>;
}
