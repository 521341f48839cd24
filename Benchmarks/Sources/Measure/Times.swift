/// Seconds by the clock since `start`.
public func seconds(since start: ContinuousClock.Instant) -> Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) / 1e18
}

/// Seconds by the clock that `body` takes, and what it returns.
public func timed<Result>(_ body: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
    let start = ContinuousClock.now
    let result = try body()
    return (seconds(since: start), result)
}

/// The median of the seconds of five calls.
public func median(_ body: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<5 { times.append(try timed(body).seconds) }
    return times.sorted()[2]
}
