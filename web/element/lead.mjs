// Lets one tab lead a session: only this tab accepts answers and writes them.
// Without the Web Locks API (plain HTTP), the store notices when two tabs write.

/**
 * @typedef {object} Lead
 * @property {() => void} release
 * @property {Promise<unknown>} lost resolves when another tab has taken the lead
 */

const never = new Promise(() => {});
/** The lead without locks. @type {Lead} */
export const alone = { release: () => {}, lost: never };

/**
 * @param {string} name
 * @param {{ifAvailable: true} | {steal: true}} how
 * @param {LockManager | undefined} [locks]
 * @returns {Promise<Lead | null>} null if another tab leads
 */
export function takeLead(name, how, locks = globalThis.navigator?.locks) {
  return locks ? request(locks, name, how).catch(() => alone) : Promise.resolve(alone);
}

/**
 * Waits until no other tab leads.
 * @param {string} name
 * @param {AbortSignal} signal
 * @param {LockManager | undefined} [locks]
 * @returns {Promise<Lead>} stays pending after the signal, and without locks
 */
export async function awaitLead(name, signal, locks = globalThis.navigator?.locks) {
  const lead = locks && (await request(locks, name, { signal }).catch(() => null));
  return lead ?? /** @type {Promise<never>} */ (never);
}

/** @param {LockManager} locks @param {string} name @param {LockOptions} options @returns {Promise<Lead | null>} */
function request(locks, name, options) {
  return new Promise((resolve, reject) => {
    /** @type {(value: unknown) => void} */
    let stolen = reject;
    locks
      .request(name, options, (lock) => {
        if (!lock) return resolve(null);
        return new Promise((release) => {
          resolve({
            release: () => release(undefined),
            lost: new Promise((tell) => {
              stolen = tell;
            }),
          });
        });
      })
      .catch((error) => stolen(error));
  });
}
