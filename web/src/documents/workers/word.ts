import { readWord } from "../word.ts";
import { serve } from "./serve.ts";

serve(readWord);
