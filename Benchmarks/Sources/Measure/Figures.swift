/// Prints one line a figure: name, value, unit.
public func report(_ name: String, _ value: Double, _ unit: String) {
    let digits = abs(value) >= 1000 ? 0 : abs(value) >= 10 ? 1 : 4
    print("\(name)\t\(fixed(value, digits))\t\(unit)")
}

private func fixed(_ value: Double, _ digits: Int) -> String {
    let factor = (0..<digits).reduce(1.0) { product, _ in product * 10 }
    let rounded = (value * factor).rounded() / factor
    return digits == 0 ? String(Int64(rounded)) : String(rounded)
}

/// Prints wall seconds since `start`, processor seconds of the process and the most memory it has held so far.
public func reportUse(since start: ContinuousClock.Instant) {
    report("wall", seconds(since: start), "s")
    report("processor, whole process", processorSeconds(), "s")
    report("peak memory", peakMemory(), "MB")
}
