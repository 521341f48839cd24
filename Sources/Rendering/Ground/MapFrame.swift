import Geography
import Projection

/// Where metres lie on the page: an extent fitted into a frame, centred, with a margin.
struct MapFrame {
    let width: Double
    let height: Double
    let metresPerPixel: Double
    private let centre: PixelPoint

    /// - Parameters:
    ///   - extent: In metres, y northward.
    ///   - margin: Pixels left free on each side.
    init(_ extent: Rectangle, width: Double, height: Double, margin: Double) {
        self.width = width
        self.height = height
        let (inner, tall) = (max(width - 2 * margin, 1), max(height - 2 * margin, 1))
        metresPerPixel = max(extent.width / inner, extent.height / tall, 1)
        centre = extent.centre
    }

    var rectangle: Rectangle { Rectangle(minX: 0, minY: 0, maxX: width, maxY: height) }

    func pixel(_ point: PlanarPoint) -> PixelPoint {
        PixelPoint(
            x: width / 2 + (point.x - centre.x) / metresPerPixel,
            y: height / 2 - (point.y - centre.y) / metresPerPixel)
    }

    func metres(_ point: PixelPoint) -> PlanarPoint {
        PlanarPoint(
            x: centre.x + (point.x - width / 2) * metresPerPixel,
            y: centre.y - (point.y - height / 2) * metresPerPixel)
    }

    /// Kilometres on the ground to a pixel, eastward through the middle of the frame. They are measured on the
    /// ellipsoid, as no equal-area projection is true to scale everywhere.
    func kilometresPerPixel(by transformation: Transformation) -> Double {
        let ends = [-25.0, 25].map { metres(PixelPoint(x: width / 2 + $0, y: height / 2)) }
        guard let places = try? transformation.inverse(ends), places.count == 2 else { return metresPerPixel / 1000 }
        return Geodesic.distance(from: places[0], to: places[1]) / 50
    }
}
