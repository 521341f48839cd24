#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Prints one line a figure: name, value, unit.
func report(_ name: String, _ value: Double, _ unit: String) {
    let digits = abs(value) >= 1000 ? 0 : abs(value) >= 10 ? 1 : 4
    let factor = (0..<digits).reduce(1.0) { product, _ in product * 10 }
    print("\(name)\t\((value * factor).rounded() / factor)\t\(unit)")
}

/// Prints wall and processor seconds since the process or `start` began, and the most memory held so far.
func reportUse(since start: ContinuousClock.Instant) {
    let elapsed = (ContinuousClock.now - start).components
    report("wall", Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18, "s")
    let usage = resourceUsage()
    report("processor, whole process", seconds(usage.ru_utime) + seconds(usage.ru_stime), "s")
    #if canImport(Darwin)
        report("peak memory", Double(usage.ru_maxrss) / 1e6, "MB")
    #else
        report("peak memory", Double(usage.ru_maxrss) * 1024 / 1e6, "MB")
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

extension Double {
    var exponential: Double { exp(self) }
    var naturalLogarithm: Double { log(self) }
    var cosine: Double { cos(self) }
}
