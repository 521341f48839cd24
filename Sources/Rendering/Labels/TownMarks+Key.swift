extension TownMarks {
    /// On the map that names the regions.
    init(_ ground: ProjectedGround, on base: BaseMap, key: RegionKey) {
        var placer = key.labels.placer
        for label in key.labels.placed { label.reserveLeader(with: &placer) }
        let content = MapContent(labels: key.labels.placed, enlargement: key.enlargement)
        self.init(ground, on: base, besides: content, with: &placer)
    }
}
