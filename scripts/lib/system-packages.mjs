// Installing what is missing through the system's package manager (apt), as root, with sudo, or, where
// neither works, by saying the line to run.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure, say } from "./console.mjs";
import { findProgram } from "./paths.mjs";
import { run, showTail } from "./run.mjs";

const LOCK_PATIENCE = 15 * 60_000;
const LOCKED =
  /could not get lock|unable to lock|lock was locked by another process|unable to acquire the dpkg frontend lock/i;
/** apt-get update shrugs at servers that it cannot reach: a warning, and exit status 0. */
const SHRUGGED = /^[WE]: (failed to fetch|some index files failed)/im;
const INTERRUPTED = /dpkg was interrupted|--fix-broken|unmet dependencies/i;
const STALE =
  /unable to locate package|has no installation candidate|404 +not found|failed to fetch|hash sum mismatch/i;
/** Why an installation fails, and what a person can do. */
const REASONS = [
  [/no space left|not have enough free space/i, "The disk is full: free 5 GB"],
  [
    /could not resolve|temporary failure|could not connect|cannot initiate the connection|unable to connect|network is unreachable|connection (failed|timed out|refused)/i,
    "The package servers could not be reached: check the network and the proxy settings",
  ],
  [
    /not signed|NO_PUBKEY|invalid signature/i,
    "The package lists are not signed as expected: run apt-get update by hand and mend what it reports",
  ],
  [LOCKED, "Another program keeps the package system busy: wait until it has finished"],
];

/** A step that installs the packages of these needs that are missing. */
export function packagesStep(needs) {
  return {
    title: "System packages",
    doing: "installing",
    isDone: () => missingNeeds(needs).length === 0,
    work: () => installMissing(needs),
  };
}

/** The needs that no installed package and nothing else on the machine meets. */
export function missingNeeds(needs) {
  const status = packageStatus(needs.flatMap((need) => need.packages));
  return needs.filter((need) => {
    const states = need.packages.map((name) => status.get(name) ?? "not-installed");
    if (states.includes("installed")) return false;
    const untouched = states.every((state) => ["not-installed", "config-files"].includes(state));
    if (untouched && need.found()) return false;
    return !(need.optional && untouched && knownUnavailable(need));
  });
}

/** dpkg's word on packages: name → "installed", "half-configured", …; empty without dpkg. */
function packageStatus(names) {
  const { stdout } = spawnSync("dpkg-query", ["-W", "-f=${Package} ${db:Status-Status}\\n", ...names], {
    encoding: "utf8",
  });
  return new Map(
    (stdout ?? "")
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split(" ")),
  );
}

/** An optional need is only given up where there are package lists and they have none of its packages. */
const knownUnavailable = (need) => haveLists() && !need.packages.some(isOffered);

function haveLists() {
  try {
    return readdirSync("/var/lib/apt/lists").some((name) => name.includes("_Packages"));
  } catch {
    return false;
  }
}

const candidates = new Map();

/** Whether the package lists offer a package of this name. */
function isOffered(name) {
  if (!candidates.has(name)) {
    const { stdout } = spawnSync("apt-cache", ["policy", name], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
    });
    candidates.set(name, /Candidate: (?!\(none\))/.test(stdout ?? ""));
  }
  return candidates.get(name);
}

async function installMissing(needs) {
  const missing = missingNeeds(needs);
  if (!findProgram("apt-get")) {
    const names = missing.map((need) => need.what).join(", ");
    throw new Failure(
      `This machine has no apt-get to install ${names} with: install them by hand and run the command again.`,
    );
  }
  const asRoot = await rootPrefix(missing);
  if (!asRoot) return;
  await repairInterrupted(asRoot);
  const remedies = new Map([
    [INTERRUPTED, repairInterrupted],
    [STALE, updateLists],
  ]);
  // Lists may be old, or lack the archive of security updates, whose browsers are much newer.
  const mustUpdate = !missing.every((need) => need.packages.some(isOffered));
  if (await updateLists(asRoot, mustUpdate)) remedies.delete(STALE);
  for (;;) {
    const names = choosePackages(missing);
    if (names.length === 0) return;
    say(`      apt-get install ${names.join(" ")}`);
    const result = await aptGet(asRoot, ["install", "--yes", "--no-install-recommends", ...names]);
    if (result.code === 0) return;
    const cause = [...remedies.keys()].find((pattern) => pattern.test(result.output));
    if (!cause) explain(result, `Installing ${names.join(", ")} failed: mend what apt-get reports above`);
    await remedies.get(cause)(asRoot, true);
    remedies.delete(cause); // each is tried once
  }
}

/** The package to install for each need; a required need that nothing offers ends the command. */
function choosePackages(missing) {
  return missing.flatMap((need) => {
    const name = need.packages.find(isOffered);
    if (name) return [name];
    if (!need.optional) {
      throw new Failure(
        `The package lists of this machine offer no ${need.packages[0]}: enable the distribution's main archive (Ubuntu: universe) and run the command again.`,
      );
    }
    say(`      ${need.what} is not offered here; what needs it will be skipped.`);
    return [];
  });
}

/**
 * How to become root: [], ["sudo"], or a failure that names the line to run; undefined where there is
 * no way but nothing that is missing is indispensable.
 */
async function rootPrefix(missing) {
  if (process.getuid() === 0) return [];
  const line = `apt-get install -y --no-install-recommends ${missing.map((need) => need.packages.find(isOffered) ?? need.packages[0]).join(" ")}`;
  if (findProgram("sudo")) {
    if (spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0) return ["sudo", "-n"];
    if (process.stdin.isTTY) {
      say("      System packages are missing; sudo may ask for your password.");
      if (spawnSync("sudo", ["-v"], { stdio: "inherit" }).status === 0) return ["sudo"];
    }
  }
  if (missing.every((need) => need.optional)) {
    say(`      This user may not install packages; to run all tests, run as root: ${line}`);
    return undefined;
  }
  throw new Failure(
    `Lede needs system packages and this user may not install them: run as root\n\n    apt-get update && ${line}\n\nand then run the command again.`,
  );
}

/** Finishes what an interrupted installation left half done. */
async function repairInterrupted(asRoot, force = false) {
  const { stdout, stderr } = spawnSync("dpkg", ["--audit"], { encoding: "utf8" });
  if (!force && !`${stdout ?? ""}${stderr ?? ""}`.trim()) return;
  say("      Finishing an installation that was interrupted …");
  await retryWhileLocked(() => asSuperuser(asRoot, "dpkg", ["--configure", "-a"]));
  await aptGet(asRoot, ["install", "--yes", "--fix-broken"]);
}

/** Fetches the package lists anew. Where that fails, ends the command if it `must` be, else returns false. */
async function updateLists(asRoot, must = true) {
  say("      Fetching the package lists …");
  const result = await aptGet(asRoot, ["update"]);
  if (result.code !== 0 || SHRUGGED.test(result.output)) {
    if (must) explain(result, "Fetching the package lists failed: mend what apt-get reports above");
    say("      They could not be fetched; going on with those at hand.");
    return false;
  }
  candidates.clear();
  return true;
}

const aptGet = (asRoot, args) =>
  retryWhileLocked(() =>
    asSuperuser(asRoot, "apt-get", [
      "-o",
      "DPkg::Lock::Timeout=60",
      "-o",
      "Acquire::Retries=3",
      "-o",
      "Dpkg::Use-Pty=0",
      ...args,
    ]),
  );

/** Tries again while another package manager holds the lock, telling so once. */
async function retryWhileLocked(attempt) {
  const start = Date.now();
  for (let told = false; ; told = true) {
    const result = await attempt();
    if (result.code === 0 || !LOCKED.test(result.output) || Date.now() - start > LOCK_PATIENCE) return result;
    if (!told) say("      Another program is installing packages; waiting for it to finish …");
    await sleep(5000);
  }
}

async function asSuperuser(asRoot, program, args) {
  // Through env, since sudo drops the variables that it is called with.
  const kept = ["http_proxy", "https_proxy", "ftp_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"]
    .filter((name) => process.env[name])
    .map((name) => `${name}=${process.env[name]}`);
  const command = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C", ...kept, program, ...args];
  const umask = process.umask(0o022); // what packages create is for every user of the machine
  const running = run(command[0], command.slice(1), { log: "packages", append: true });
  process.umask(umask);
  return running;
}

function explain(result, otherwise) {
  showTail(result);
  const reason = REASONS.find(([pattern]) => pattern.test(result.output))?.[1] ?? otherwise;
  throw new Failure(`${reason}, then run the command again.`);
}
