#include "text/unicode.h"
