// Tells ThreadSanitizer what Synchronization.Mutex does where two threads meet at one.
//
// Where nobody else wants a Mutex, its atomics are compiled into the program, and ThreadSanitizer sees them. Where somebody
// does, on Linux, the program calls the Synchronization library, which is not instrumented, so that every value behind a
// Mutex would be reported as a race. Preloaded, these stand before the library's two functions and state the edges that
// are missing. They hide no race: a value that no Mutex guards is reported as before.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SELF __attribute__((swift_context)) void *mutex
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

// Known to programs that are instrumented, and to no other.
__attribute__((weak)) void __tsan_acquire(void *);
__attribute__((weak)) void __tsan_release(void *);

__attribute__((swiftcall)) void lock(uint32_t thread, SELF) __asm__(LOCK);
__attribute__((swiftcall)) void unlock(SELF) __asm__(UNLOCK);

__attribute__((swiftcall)) void lock(uint32_t thread, SELF) {
    typedef __attribute__((swiftcall)) void (*next)(uint32_t, SELF);
    ((next)dlsym(RTLD_NEXT, LOCK))(thread, mutex);
    if (__tsan_acquire) __tsan_acquire(mutex);
}

__attribute__((swiftcall)) void unlock(SELF) {
    typedef __attribute__((swiftcall)) void (*next)(SELF);
    if (__tsan_release) __tsan_release(mutex);
    ((next)dlsym(RTLD_NEXT, UNLOCK))(mutex);
}
