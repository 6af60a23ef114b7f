/** The browser's worker: one message brings the compiled engine and a private port, and nothing else is heard. */
import { harden } from './harden.mjs';
import { createJavascript } from './javascript.mjs';
import { serve } from './serve.mjs';

globalThis.onmessage = async ({ data: { module, port } }) => {
  harden(globalThis);
  try {
    serve(port, await createJavascript(module));
  } catch (error) {
    port.postMessage({ failure: String(error) });
  }
};
