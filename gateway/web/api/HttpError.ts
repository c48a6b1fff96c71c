/** The gateway answered with an error. */
export class HttpError extends Error {
  readonly status: number;

  /** @param message what the gateway said, in its own words. */
  constructor(status: number, message = `HTTP ${status}`) {
    super(message);
    this.status = status;
  }
}
