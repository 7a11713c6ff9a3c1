/* What a program sees of the library: in a shared one every other name stays hidden. */
#ifndef LEDE_EXPORT_H
#define LEDE_EXPORT_H

#if defined(__GNUC__) && !defined(__EMSCRIPTEN__)
#define LEDE_API __attribute__((visibility("default")))
#else
#define LEDE_API
#endif

#endif
