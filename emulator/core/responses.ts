/** Body of `POST /responses`: what a call whose answer only real code could compute shall answer. */
export interface CannedResponse {
  operation: string;
  /** Regular expression on the path; absent matches every path. */
  path?: string;
  status?: number;
  body: unknown;
}

/** Answers registered by tests; the newest match wins. */
export class Responses {
  private registered: CannedResponse[] = [];

  add(response: CannedResponse): void {
    this.registered.unshift(response);
  }

  clear(): void {
    this.registered = [];
  }

  find(operation: string, path: string): CannedResponse | undefined {
    return this.registered.find(
      (response) =>
        response.operation === operation &&
        (response.path === undefined || new RegExp(response.path).test(path)),
    );
  }
}
