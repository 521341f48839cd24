#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Seconds of the processors that the process has used so far, on all its threads.
public func processorSeconds() -> Double {
    let usage = resourceUsage()
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// The most memory that the process has held so far, in megabytes of a million bytes.
public func peakMemory() -> Double {
    #if canImport(Darwin)
        return Double(resourceUsage().ru_maxrss) / 1e6
    #else
        return Double(resourceUsage().ru_maxrss) * 1024 / 1e6
    #endif
}

private func resourceUsage() -> rusage {
    var usage = rusage()
    #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
        getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage
}

private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
