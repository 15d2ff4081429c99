import { parseJson } from './ntm-rules.mjs';
import { refuse, within } from './problems.mjs';

/** Refuses what does not say that it is JSON in UTF-8, before a byte of it is read. */
function checkType(headers) {
  const given = headers['content-type'] ?? '';
  const [type = '', ...parameters] = given.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  const isJson = type === 'application/json' || /^application\/[\w.+-]+\+json$/.test(type);
  if (!isJson || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')) {
    refuse('unsupported-media-type', { params: { given: given || '–' }, headers: { Accept: 'application/json' } });
  }
  const coding = headers['content-encoding'] ?? 'identity';
  if (coding !== 'identity') refuse('unsupported-media-type', { params: { given: coding }, headers: { 'Accept-Encoding': 'identity' } });
}

/**
 * The bytes of a body. One that says that it is too long is refused unread; one that does not say so, at the first byte too many.
 * From then on nobody reads: what the client still sends stays in its own buffers.
 */
function readBytes(incoming, { bodyBytes, bodyMs }) {
  return new Promise((resolve, reject) => {
    const tooLarge = () => refuse('body-too-large', { params: { limit: bodyBytes } });
    const chunks = [];
    let length = 0;
    const stop = () => {
      clearTimeout(timer);
      incoming.off('data', onData).off('end', onEnd).off('error', onError).off('close', onClose);
      incoming.pause();
    };
    const fail = (action) => {
      stop();
      try {
        action();
      } catch (error) {
        reject(error);
      }
    };
    const onData = (chunk) => {
      length += chunk.length;
      if (length > bodyBytes) fail(tooLarge);
      else chunks.push(chunk);
    };
    const onEnd = () => {
      stop();
      resolve(Buffer.concat(chunks, length));
    };
    const onError = () => fail(() => refuse('body-aborted'));
    const onClose = onError;
    const timer = setTimeout(() => fail(() => refuse('body-timeout', { params: { limit: bodyMs } })), bodyMs);
    if (Number(incoming.headers['content-length'] ?? 0) > bodyBytes) fail(tooLarge);
    else incoming.on('data', onData).on('end', onEnd).on('error', onError).on('close', onClose);
  });
}

/** The bytes of the body of a request that says that it is JSON. */
export async function readBody(incoming, limits) {
  checkType(incoming.headers);
  const bytes = await readBytes(incoming, limits);
  if (bytes.length === 0) refuse('empty-body');
  return bytes;
}

/** A body as data; everything that is wrong with it as such is refused. */
export function dataOf(bytes, limits) {
  // Strictly: two values for one fact, a figure that would be rounded, bytes that are no text are refused and not guessed at.
  return within([], () => parseJson(bytes, { depth: limits.depth, bytes: limits.bodyBytes }), 400);
}
