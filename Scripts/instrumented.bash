# Sourced by Scripts/fuzz and Scripts/sanitize: builds whose branches libFuzzer counts, under a sanitizer. What both build
# with the same sanitizer into the same folder is compiled once.

# instrumented KIND SCRATCH PRODUCT: a release build under the sanitizer KIND (address or thread).
instrumented() {
    local runtime
    runtime=$(echo "$(dirname "$(readlink -f "$(command -v swift)")")"/../lib/clang/*/lib/linux/libclang_rt.fuzzer_no_main-"$(uname -m)".a)
    if [ ! -e "$runtime" ]; then
        echo "this toolchain has no libFuzzer: $runtime is not there" >&2
        return 2
    fi
    # Only code under test is observed: -sanitize-coverage is of the compiler, the loop of libFuzzer is linked.
    swift build -c release --sanitize="$1" --scratch-path "$2" --product "$3" -Xswiftc -enable-testing \
        -Xswiftc -sanitize-coverage=edge,trace-cmp,inline-8bit-counters,pc-table \
        -Xlinker "$runtime" -Xlinker -lstdc++ >&2
}

# load_first_under KIND SCRATCH: builds what programs under ThreadSanitizer load first, and prints its path; else nothing.
load_first_under() {
    if [ "$1" = thread ] && [ "$(uname)" = Linux ]; then
        clang -O1 -shared -fPIC -o "$PWD/$2/mutex.so" Scripts/mutex-for-thread-sanitizer.c -ldl || return 2
        echo "$PWD/$2/mutex.so"
    fi
}
