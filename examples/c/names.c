#include <lede/lede.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  const char* text = "Mayor Elena Márquez met Tom O’Hara of the Harbour Alliance in Lima.";
  lede_engine* engine;
  lede_analysis* analysis;
  const void* buffer;
  size_t bytes, rows, stride;
  if (lede_engine_new(NULL, 0, &engine) != LEDE_OK) return 1;
  if (lede_analyze(engine, text, strlen(text), NULL, &analysis) != LEDE_OK) return 1;
  if (lede_analysis_buffer(analysis, LEDE_OFFSET_UNIT_BYTE, &buffer, &bytes) != LEDE_OK) return 1;
  const char* row = lede_buffer_rows(buffer, bytes, LEDE_MENTIONS, &rows, &stride);
  for (; rows > 0; --rows, row += stride) {
    const lede_mention_row* mention = (const lede_mention_row*)row;
    const int length = (int)(mention->end - mention->start);
    printf("%s %.*s\n", lede_name(LEDE_ENTITY_TYPE, mention->type), length, text + mention->start);
  }
  lede_analysis_free(analysis);
  lede_engine_free(engine);
}
