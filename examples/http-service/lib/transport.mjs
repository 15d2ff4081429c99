import { compress } from 'hono/compress';
import { cors } from 'hono/cors';

/**
 * What the environment says of the way to the client. NTM_GZIP=1 packs answers for clients that say that they read it; NTM_CORS names
 * the pages that may call from a browser, with commas between, or `*` for all. Neither unless asked for: a gateway may do both.
 */
export function transportFrom({ NTM_GZIP = '', NTM_CORS = '' }) {
  if (!['', '0', '1'].includes(NTM_GZIP)) throw new Error(`NTM_GZIP must be 0 or 1, not "${NTM_GZIP}"`);
  const origins = NTM_CORS.split(',').flatMap((origin) => (origin.trim() === '' ? [] : [origin.trim()]));
  for (const origin of origins) {
    if (origin !== '*' && !(URL.canParse(origin) && new URL(origin).origin === origin))
      throw new Error(`NTM_CORS must name origins like https://example.org, or be *, not "${origin}"`);
  }
  return { isPacked: NTM_GZIP === '1', origins };
}

/** Puts what was asked for around all routes. */
export function useTransport(app, { isPacked = false, origins = [] } = {}) {
  if (origins.length > 0) {
    app.use(
      cors({
        origin: origins.includes('*') ? '*' : origins,
        allowMethods: ['GET', 'HEAD', 'POST'],
        allowHeaders: ['Content-Type', 'Accept-Language'],
        exposeHeaders: ['Retry-After', 'Content-Language'],
        maxAge: 600,
      }),
    );
  }
  if (!isPacked) return;
  app.use(async (context, next) => {
    await next();
    context.header('Vary', 'Accept-Encoding', { append: true });
  });
  app.use(compress({ encoding: 'gzip' }));
}
