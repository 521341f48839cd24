extension TownMarks {
    /// On the map that names the regions.
    init(_ ground: ProjectedGround, on base: BaseMap, key: RegionKey) {
        var placer = key.labels.placer
        for label in key.labels.placed { label.reserveLeader(with: &placer) }
        self.init(ground, on: base, labels: key.labels.placed, with: &placer, enlargement: key.enlargement)
    }
}
