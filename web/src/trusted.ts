// The one gate through which an address becomes a script. Where the browser knows trusted types, the page's policy allows
// nothing else, and this is the only policy of them: a worker from memory, the page's own service worker, and no HTML at
// all. Once the page is locked, no other policy can be made (privacy.ts).

interface TrustedScripts {
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: TrustedScripts): TrustedScripts;
}

const rules: TrustedScripts = {
  createScriptURL(address) {
    const { protocol, href } = new URL(address, document.baseURI);
    const isOwn = protocol === "blob:" || new URL(".", document.baseURI).href === new URL(".", href).href;
    if (!isOwn) throw new TypeError(`Not a script of this page: ${address}`);
    return address;
  },
};

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy("lede", rules) ?? rules;

/** An address of a script that lies beside the page, or in memory. Throws where it is another's. */
export const ownScript = (address: string): string => policy.createScriptURL(address);

/** Throws where the browser, or something in it, forbids workers. */
export const startWorker = (address: string): Worker => new Worker(ownScript(address));
