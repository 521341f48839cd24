import IncidentMapper

/// Shows on a terminal how far the reading of tables has come, when it takes more than a second.
enum TableProgress {
    /// Runs until the task is cancelled.
    static func show(_ progress: ScanProgress) async {
        let clock = ContinuousClock()
        let start = clock.now
        var isShown = false
        while (try? await Task.sleep(for: .milliseconds(isShown ? 250 : 1000))) != nil {
            let (rows, time) = (progress.rows, clock.now - start)
            guard rows > 0 else { continue }
            let rate = Int(Double(rows) / (time / .seconds(1)))
            ProgressLine.show("\(rows) rows read, \(rate) a second")
            isShown = true
        }
        if isShown { ProgressLine.clear() }
    }
}
