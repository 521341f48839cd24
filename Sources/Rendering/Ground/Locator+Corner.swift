extension Locator {
    /// A locator and the corner of a map's frame that is free for it.
    struct Corner {
        let locator: Locator
        let area: Rectangle
    }

    private static let (large, small) = (104.0, 76.0)
    private static let inset = 8.0

    /// In a corner of the frame that holds none of the map's regions, labels and circles; nil where none does.
    static func corner(
        of base: BaseMap, _ ground: ProjectedGround, with placer: inout LabelPlacer,
        circles: [PixelCircle] = []
    ) -> Corner? {
        guard !ground.ground.world.isEmpty else { return nil }
        for size in [large, small] {
            let inner = base.frame.rectangle.insetBy(inset)
            let corners = [inner.minY, inner.maxY - size].flatMap { y in
                [inner.minX, inner.maxX - size].map { ($0, y) }
            }
            let areas = corners.map { Rectangle(minX: $0.0, minY: $0.1, maxX: $0.0 + size, maxY: $0.1 + size) }
            let free = areas.first { area in
                let rim = area.insetBy(-4)
                return placer.isFree(area)
                    && !base.regions.rings.joined().contains { abs(FittedShapes.area(of: rim.clip($0))) > 0 }
                    && !circles.contains { area.insetBy(-$0.radius).contains($0.centre) }
            }
            guard let free else { continue }
            guard let locator = Locator(ground, diameter: size) else { return nil }
            placer.reserve(free)
            return Corner(locator: locator, area: free)
        }
        return nil
    }
}

extension Locator.Corner {
    func draw(_ phrases: MapPhrases, id: String, in svg: inout SVGWriter) {
        locator.draw(phrases, id: id, at: PixelPoint(x: area.minX, y: area.minY), in: &svg)
    }
}
