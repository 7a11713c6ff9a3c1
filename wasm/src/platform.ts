/// <reference lib="esnext.disposable" preserve="true" />
// What of the platform the package's types speak of, in words that need neither the DOM library nor the types of
// Node.js: a program compiles without them.

/** A compiled module: `WebAssembly.Module`, where the caller's libraries know it. */
export type CompiledModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } }
  ? Module
  : object;

/** An `AbortSignal`. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer Known } }
  ? Known
  : { readonly aborted: boolean };

/** Bytes as they lie in memory. */
export type Bytes = ArrayBuffer | ArrayBufferView;

/** Where something lies: an address as text, or a `URL`. */
export type Address = string | { readonly href: string };

/** As much of a browser's `Worker` as is used here. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: { readonly type: string }) => void): void;
  terminate(): unknown;
}

/** `Symbol.dispose`, and what stands for it where it is not known yet. */
export const DISPOSE: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for("Symbol.dispose");

/** An address as text. */
export function addressText(address: Address): string {
  return typeof address === "string" ? address : address.href;
}
