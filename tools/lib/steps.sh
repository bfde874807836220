# The steps of tools/test. Each is a function step_<name> that writes to its log, adds to PASSED, FAILED and
# SKIPPED what it counted, and returns 0 if all is well. Sourced by tools/test.

LOGS=$ROOT/build/logs
PASSED=0 FAILED=0 SKIPPED=0 LAST_OK=1
RESULTS=() EXCERPTS=
CTEST_PREFIX=()
started=$SECONDS

run_step() {
  local name=$1 begun=$SECONDS before_failed=$FAILED before_passed=$PASSED
  LOG=$LOGS/$name.log NOTE=
  mkdir -p "$LOGS"
  : >"$LOG"
  printf '\n%s== %s: %s%s\n' "$BOLD" "$name" "$(about "$name")" "$PLAIN"
  if "step_$name"; then LAST_OK=1; else LAST_OK=0; fi
  # A step that fails without having counted a failure is one itself, a step that counts nothing is one check.
  if [ "$LAST_OK" = 0 ] && [ "$FAILED" = "$before_failed" ]; then FAILED=$((FAILED + 1)); fi
  if [ "$LAST_OK" = 1 ] && [ "$FAILED$PASSED" = "$before_failed$before_passed" ] && [ -z "$NOTE" ]; then PASSED=$((PASSED + 1)); fi
  [ "$FAILED" = "$before_failed" ] || LAST_OK=0
  local word=ok colour=$GREEN
  if [ "$LAST_OK" = 0 ]; then
    word=FAILED colour=$RED
    say "---- the end of $LOG ----"
    tail -n 80 "$LOG"
    say "----"
    EXCERPTS+=$(failures_in "$LOG")
  fi
  RESULTS+=("$(printf '%-8s %-7s %12s   %s' "$name" "$word" "$(lasted "$begun")" "$NOTE")")
  printf '%s%s: %s%s in %s %s\n' "$colour" "$name" "$word" "$PLAIN" "$(lasted "$begun")" "${NOTE:+($NOTE)}"
}

summary() {
  printf '\n%sSummary%s (%s)\n' "$BOLD" "$PLAIN" "$(lasted "$started")"
  printf '  %s\n' "${RESULTS[@]}"
  # Last, because whoever looks at a long log looks at its end.
  [ -z "$EXCERPTS" ] || printf '\nWhat failed, in short:\n%s\n' "$EXCERPTS"
  printf '\n%d passed, %d failed\n' "$PASSED" "$FAILED"
  [ "$FAILED" = 0 ]
}

# The lines of ctest's output that say why: of each failed test its first failing assertions (Catch2's and Qt's words for
# them), or where there are none its last lines. At most 40 lines, of at most 300 characters.
failures_in() {
  awk '
    function tell(  i, first) {
      if (test == "") return
      print "* " test
      if (found) { printf "%s", kept; return }
      first = n > 12 ? n - 11 : 1
      for (i = first; i <= n; i++) print "    " lines[i]
    }
    / Test +#[0-9]+: / {
      tell(); test = ""
      if ($0 ~ /\*\*\*/ && $0 !~ /\*\*\*Skipped/) { test = $0; sub(/^.*Test +#[0-9]+: /, "", test); n = found = more = 0; kept = "" }
      next
    }
    test == "" || /^ +Start +[0-9]+: / || /^[ \t]*$/ { next }
    { lines[++n] = $0 }
    /: FAILED:/ || /^(FAIL!|XPASS)/ { if (found < 4) { found++; more = 8 } }
    more > 0 { more--; kept = kept "    " $0 "\n" }
    END { tell() }' "$1" | cut -c 1-300 | head -n 40
}

about() {
  case $1 in
    setup) say "what this machine still needs" ;;
    build) say "everything, warnings are errors" ;;
    ctest) say "unit and integration tests" ;;
    format) say "clang-format on every tracked C++ file" ;;
    layers) say "who includes and links whom, forbidden words" ;;
    lint) say "qmllint and cppcheck" ;;
    asan) say "core and hub under AddressSanitizer and UBSan" ;;
    tsan) say "what has threads, in core and hub, under ThreadSanitizer" ;;
    fuzz) say "each fuzzer for a short while" ;;
  esac
}

step_setup() { "$ROOT/tools/setup" lint 2>&1 | tee "$LOG"; return "${PIPESTATUS[0]}"; }

step_build() { build_preset ci "$LOG"; }

# Runs ctest in a build folder and adds what it counted: "97% tests passed, 2 tests failed out of 61".
count_ctest() {
  local dir=$1 status=0 line failed total skipped
  shift
  "${CTEST_PREFIX[@]}" ctest --test-dir "$dir" --parallel "$JOBS" --output-on-failure --no-tests=error "$@" >>"$LOG" 2>&1 || status=$?
  line=$(grep -E '^[0-9]+% tests passed, [0-9]+ tests? failed out of [0-9]+' "$LOG" | tail -n 1)
  failed=$(sed -E 's/.*, ([0-9]+) tests? failed.*/\1/' <<<"$line") total=$(sed -E 's/.*out of ([0-9]+)$/\1/' <<<"$line")
  if [ -n "$line" ]; then
    FAILED=$((FAILED + failed)) PASSED=$((PASSED + total - failed))
    NOTE="$((total - failed)) of $total"
    skipped=$(sed -nE 's/.*Test +#[0-9]+: (\S+) \.+\*\*\*Skipped.*/\1/p' "$LOG" | paste -sd ' ')
    [ -z "$skipped" ] || NOTE+=", of these skipped: $skipped"
  fi
  return "$status"
}

# Real bodies of vendors, where they lie beside the checkout.
if [ -z "${SIDELIGHT_PAYLOADS:-}" ] && [ -d "$ROOT/../shared/data/payloads" ]; then
  export SIDELIGHT_PAYLOADS=$ROOT/../shared/data/payloads
fi

step_ctest() { count_ctest build/ci; }

# clang-format's output differs by version: the code is laid out by 14, other versions are not asked.
step_format() {
  local tool
  tool=$(command -v clang-format-14 || true)
  if [ -z "$tool" ]; then NOTE="skipped: clang-format 14 is not in this Debian"; SKIPPED=$((SKIPPED + 1)); return 0; fi
  git ls-files -z '*.h' '*.cpp' '*.c' | xargs -0 -r "$tool" --dry-run -Werror >>"$LOG" 2>&1
}

# Core and hub only: Qt Quick is not instrumented and has nothing to say there. Property tests take a tenth of their
# cases: sanitizers look at code paths, the number of cases is for the ci build.
step_asan() {
  build_preset asan "$LOG" || return 1
  SIDELIGHT_CASES=${SIDELIGHT_CASES:-1000} \
  ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1 \
    LSAN_OPTIONS=suppressions=$ROOT/tests/sanitizers/lsan.supp \
    UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 \
    count_ctest build/asan --label-exclude no-sanitizer
}

# A race needs two threads: only what has them is built and run.
step_tsan() {
  build_preset tsan "$LOG" threaded_tests || return 1
  SIDELIGHT_CASES=${SIDELIGHT_CASES:-1000} \
  TSAN_OPTIONS=suppressions=$ROOT/tests/sanitizers/tsan.supp:second_deadlock_stack=1 \
    with_fixed_addresses count_ctest build/tsan -L '^threads$'
}

# ThreadSanitizer's shadow memory does not fit a very random address space (vm.mmap_rnd_bits above 28).
with_fixed_addresses() {
  if [ "$(cat /proc/sys/vm/mmap_rnd_bits 2>/dev/null || echo 28)" -gt 28 ]; then
    CTEST_PREFIX=(setarch "$(uname -m)" -R)
  fi
  "$@"
}

# What clang 14 instruments; each fuzzer is one test and SIDELIGHT_FUZZ is their time together, in seconds.
step_fuzz() {
  local compiler seconds programs
  compiler=$(command -v clang++-14 || command -v clang++ || true)
  if [ -z "$compiler" ]; then NOTE="skipped: no clang on this machine"; SKIPPED=$((SKIPPED + 1)); return 0; fi
  mapfile -t programs < <(sed -nE 's/^sidelight_fuzzer\((\w+).*/\1/p' tests/fuzz/CMakeLists.txt)
  seconds=$((${SIDELIGHT_FUZZ:-60} * JOBS / ${#programs[@]}))
  cmake --preset fuzz -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_C_COMPILER="${compiler/clang++/clang}" \
    -DSIDELIGHT_FUZZ_SECONDS="$seconds" >"$LOG" 2>&1 || return 1
  build_preset fuzz "$LOG" "${programs[@]}" && count_ctest build/fuzz -L fuzz || return 1
  NOTE+=", $seconds s each, $(grep -hoE 'stat::number_of_executed_units: *[0-9]+' build/fuzz/Testing/Temporary/LastTest.log | awk '{ n += $2 } END { print n }') runs"
}

# cppcheck knows Qt's macros from its own library; --max-configs keeps it to what we build. Its `performance` checks take
# small values (views, ids) for large ones; clang-tidy looks at that better.
step_lint() {
  if ! command -v clang-format-14 >/dev/null; then
    NOTE="skipped: the findings of other versions than Debian 12's differ" SKIPPED=$((SKIPPED + 1))
    return 0
  fi
  # qmllint is a test of its own (tst_qmllint), because it needs the modules of a build.
  cppcheck --quiet -j "$JOBS" --language=c++ --std=c++20 --library=qt --enable=warning,portability \
    --inline-suppr --suppress=unknownMacro --max-configs=2 --error-exitcode=1 -I . core hub plugin apps >>"$LOG" 2>&1
}
