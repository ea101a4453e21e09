/** Sends without waiting: a client that is gone, or says no, is none of our concern. */
export function tell(sent: Promise<unknown>): void {
  sent.then(undefined, () => undefined);
}
