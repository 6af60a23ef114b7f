// The words for the problems that the module finds: a chunk of its own, fetched when a problem is shown.
export { fetchWords } from '#words/one/faults';
