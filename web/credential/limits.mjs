// Limits the size of input from outside. Each limit is several times the real need and is checked before anything is
// decoded, so that nobody can keep a verifier busy.

export const maximumLength = 512 * 1024; // characters of a credential; its JWS is a third longer
export const maximumJws = Math.ceil((maximumLength * 4) / 3) + 1024;
export const maximumPack = 8 << 20; // bytes; the core has the same limit
export const maximumTranscript = 64 << 20; // bytes: a keystroke takes about ten, a program's output can take many
export const maximumPatience = 300_000; // milliseconds for a replay, including all programs
export const longestTimer = 2 ** 31 - 1; // milliseconds; a longer timer fires at once
