extension RegionLabels.Label {
    /// Keeps the leader free.
    func reserveLeader(with placer: inout LabelPlacer) {
        guard let anchor else { return }
        let end = area.centre
        let steps = 6
        for step in 0...steps {
            let t = Double(step) / Double(steps)
            let point = PixelPoint(x: anchor.x + (end.x - anchor.x) * t, y: anchor.y + (end.y - anchor.y) * t)
            placer.reserve(LabelPlacer.over(point, width: 3, height: 3))
        }
    }
}
