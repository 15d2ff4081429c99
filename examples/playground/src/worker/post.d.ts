// In a worker `postMessage` takes the message alone; the types of the page's `window` are those that are loaded.
declare function postMessage(message: unknown): void;
