// How much of what comes from outside is looked at. Each is several times what anybody needs, and asked before anything
// is decoded: who sends more wants to keep a verifier busy.

export const maximumLength = 512 * 1024; // characters of a credential; a JWS of one is longer by a third
export const maximumJws = Math.ceil((maximumLength * 4) / 3) + 1024;
export const maximumPack = 8 << 20; // bytes; the core takes no more either
export const maximumTranscript = 64 << 20; // bytes: a keystroke is about ten, what a program printed can be many
export const maximumPatience = 300_000; // milliseconds that replaying may take, all programs together
export const longestTimer = 2 ** 31 - 1; // milliseconds; a timer with more of them rings at once
