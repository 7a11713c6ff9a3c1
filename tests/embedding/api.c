// The C interface in a program of C99: what it answers, to whom memory belongs, and that its mistakes are numbers.
// Reads an article from standard input and writes its JSON, so that the caller can compare it; with an argument it does
// no more than that. Ends with the line of the first expectation that does not hold.
#define _POSIX_C_SOURCE 200809L
#include <lede/lede.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define EXPECT(holds)                                         \
  do {                                                        \
    if (!(holds)) {                                           \
      fprintf(stderr, "line %d: not %s\n", __LINE__, #holds); \
      exit(1);                                                \
    }                                                         \
  } while (0)

static const char kText[] = "“We will not wait,” Mayor Elena Márquez said in Łódź.";

static lede_engine* new_engine(void) {
  lede_engine* engine = NULL;
  EXPECT(lede_engine_new(NULL, 0, &engine) == LEDE_OK);
  return engine;
}

static lede_analysis* analyze(lede_engine* engine, const char* text, size_t bytes, const lede_options* options) {
  lede_analysis* analysis = NULL;
  EXPECT(lede_analyze(engine, text, bytes, options, &analysis) == LEDE_OK);
  EXPECT(lede_engine_message(engine)[0] == '\0');
  return analysis;
}

static const char* read_all(size_t* bytes) {
  char* text = malloc(1 << 20);
  EXPECT(text != NULL);
  *bytes = fread(text, 1, 1 << 20, stdin);
  return text;
}

static void writes_the_article(void) {
  size_t bytes, length;
  const char* text = read_all(&bytes);
  lede_engine* engine = new_engine();
  lede_analysis* analysis = analyze(engine, text, bytes, NULL);
  lede_engine_free(engine);
  free((void*)text);
  // The analysis needs neither any more.
  const char* json;
  EXPECT(lede_analysis_json(analysis, LEDE_OFFSET_UNIT_CODE_POINT, &json, &length) == LEDE_OK);
  EXPECT(strlen(json) == length);
  puts(json);
  lede_analysis_free(analysis);
}

static void rows_are_those_of_the_text(void) {
  lede_engine* engine = new_engine();
  lede_analysis* analysis = analyze(engine, kText, strlen(kText), NULL);
  const void* buffer;
  size_t bytes, rows, stride;
  EXPECT(lede_analysis_buffer(analysis, LEDE_OFFSET_UNIT_BYTE, &buffer, &bytes) == LEDE_OK);
  const lede_buffer_header* header = buffer;
  EXPECT(header->size == bytes && header->text_length == strlen(kText));
  const lede_quote_row* quote = lede_buffer_rows(buffer, bytes, LEDE_QUOTES, &rows, &stride);
  EXPECT(rows == 1 && stride == sizeof(*quote) && quote->speaker != LEDE_NONE);
  EXPECT(strncmp(kText + quote->start, "“We will not wait,”", quote->end - quote->start) == 0);
  const lede_entity_row* entity = lede_buffer_rows(buffer, bytes, LEDE_ENTITIES, &rows, &stride);
  EXPECT(quote->speaker < rows);
  entity += quote->speaker;
  EXPECT(entity->type == LEDE_ENTITY_TYPE_PERSON);
  EXPECT(strncmp(kText + entity->name_start, "Elena Márquez", entity->name_end - entity->name_start) == 0);
  EXPECT(lede_buffer_rows(buffer, bytes, 9999, &rows, &stride) == NULL && rows == 0);
  EXPECT(lede_buffer_rows(buffer, bytes - 1, LEDE_QUOTES, &rows, &stride) == NULL);
  EXPECT(strcmp(lede_name(LEDE_ENTITY_TYPE, LEDE_ENTITY_TYPE_PERSON), "PERSON") == 0);
  EXPECT(lede_name(LEDE_ENTITY_TYPE, 200) == NULL);
  lede_analysis_free(analysis);
  lede_engine_free(engine);
}

static void options_are_followed(void) {
  lede_engine* engine = new_engine();
  lede_options options = LEDE_OPTIONS_INIT;
  options.document_date = "2016-12-07";
  options.layers = LEDE_LAYER_TIMES;
  lede_analysis* analysis = analyze(engine, "He left on Monday. “No,” Ada Moss said.", 44, &options);
  const char* json;
  EXPECT(lede_analysis_json(analysis, LEDE_OFFSET_UNIT_UTF16, &json, NULL) == LEDE_OK);
  EXPECT(strstr(json, "\"value\":\"2016-12-05\"") != NULL);
  EXPECT(strstr(json, "\"quotes\":[]") != NULL);
  EXPECT(strstr(json, "\"offset_unit\":\"utf16\"") != NULL);
  lede_analysis_free(analysis);
  lede_engine_free(engine);
}

static int stop_at_once(uint32_t done, const char* stage, void* context) {
  EXPECT(done <= 1000 && stage[0] != '\0');
  ++*(int*)context;
  return 0;
}

static void mistakes_are_numbers(void) {
  lede_engine* engine = new_engine();
  lede_analysis* analysis;
  EXPECT(lede_analyze(engine, "no \xff", 4, NULL, &analysis) == LEDE_INVALID_UTF8 && analysis == NULL);
  EXPECT(strstr(lede_engine_message(engine), "byte 3") != NULL);
  lede_options options = LEDE_OPTIONS_INIT;
  options.document_date = "2016-02-30";
  EXPECT(lede_analyze(engine, kText, 10, &options, &analysis) == LEDE_BAD_DATE);
  options.document_date = NULL;
  options.hints = "[";
  EXPECT(lede_analyze(engine, kText, 10, &options, &analysis) == LEDE_BAD_HINTS);
  options.hints = NULL;
  int calls = 0;
  options.progress = stop_at_once;
  options.progress_context = &calls;
  EXPECT(lede_analyze(engine, kText, strlen(kText), &options, &analysis) == LEDE_CANCELLED);
  EXPECT(analysis == NULL && calls == 1);
  options.size = 0;
  EXPECT(lede_analyze(engine, kText, 10, &options, &analysis) == LEDE_BAD_ARGUMENT);
  EXPECT(lede_analyze(NULL, kText, 10, NULL, &analysis) == LEDE_BAD_ARGUMENT);
  EXPECT(lede_analyze(engine, NULL, 10, NULL, &analysis) == LEDE_BAD_ARGUMENT);
  lede_analysis_free(analyze(engine, NULL, 0, NULL));
  lede_engine_free(engine);
  EXPECT(lede_engine_new("no model", 8, &engine) == LEDE_BAD_MODEL && engine == NULL);
  EXPECT(strlen(lede_status_message(LEDE_BAD_MODEL)) > 10);
  lede_analysis_free(NULL);
  lede_engine_free(NULL);
}

static void limit_memory(rlim_t more) {
  struct rlimit limit;
  EXPECT(getrlimit(RLIMIT_AS, &limit) == 0);
  limit.rlim_cur = limit.rlim_max;
  if (more > 0) {
    FILE* sizes = fopen("/proc/self/statm", "r");
    unsigned long pages = 0;
    EXPECT(sizes != NULL && fscanf(sizes, "%lu", &pages) == 1);
    fclose(sizes);
    limit.rlim_cur = pages * 4096 + more;
  }
  EXPECT(setrlimit(RLIMIT_AS, &limit) == 0);
}

static void memory_that_cannot_be_had_is_a_number(void) {
  lede_engine* engine = new_engine();
  enum { kBytes = 2 << 20 };
  char* text = malloc(kBytes);
  EXPECT(text != NULL);
  for (size_t i = 0; i < kBytes; ++i) text[i] = "Ada Moss left Lima. "[i % 20];
  lede_analysis* analysis;
  // Room for some of the work, for the copy of the text, for nothing.
  const rlim_t rooms[] = {24 << 20, 4 << 20, 1 << 16};
  for (int i = 0; i < 3; ++i) {
    limit_memory(rooms[i]);
    EXPECT(lede_analyze(engine, text, kBytes, NULL, &analysis) == LEDE_OUT_OF_MEMORY && analysis == NULL);
    limit_memory(0);
    lede_analysis_free(analyze(engine, kText, strlen(kText), NULL));
  }
  free(text);
  lede_engine_free(engine);
}

static void* analyze_often(void* json) {
  lede_engine* engine = new_engine();
  for (int i = 0; i < 20; ++i) {
    lede_analysis* analysis = analyze(engine, kText, strlen(kText), NULL);
    const char* own;
    EXPECT(lede_analysis_json(analysis, LEDE_OFFSET_UNIT_BYTE, &own, NULL) == LEDE_OK);
    EXPECT(strcmp(own, json) == 0);
    lede_analysis_free(analysis);
  }
  lede_engine_free(engine);
  return NULL;
}

static void engines_run_beside_each_other(void) {
  lede_engine* engine = new_engine();
  lede_analysis* analysis = analyze(engine, kText, strlen(kText), NULL);
  const char* json;
  EXPECT(lede_analysis_json(analysis, LEDE_OFFSET_UNIT_BYTE, &json, NULL) == LEDE_OK);
  pthread_t threads[2];
  for (int i = 0; i < 2; ++i) EXPECT(pthread_create(&threads[i], NULL, analyze_often, (void*)json) == 0);
  for (int i = 0; i < 2; ++i) EXPECT(pthread_join(threads[i], NULL) == 0);
  lede_analysis_free(analysis);
  lede_engine_free(engine);
}

int main(int count, char** arguments) {
  (void)arguments;
  writes_the_article();
  if (count > 1) return 0;
  memory_that_cannot_be_had_is_a_number();  // before others leave memory free
  rows_are_those_of_the_text();
  options_are_followed();
  mistakes_are_numbers();
  engines_run_beside_each_other();
  return 0;
}
