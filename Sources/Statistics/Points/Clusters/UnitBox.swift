/// A box around points of the unit sphere, in space.
struct UnitBox: Sendable {
    private var low = SIMD3<Double>(repeating: .infinity)
    private var high = SIMD3<Double>(repeating: -.infinity)

    init() {}

    init(_ positions: Range<Int>, _ view: SphereCellsView) {
        for position in positions { add(view.x[position], view.y[position], view.z[position]) }
    }

    @inline(__always)
    mutating func add(_ x: Double, _ y: Double, _ z: Double) {
        let point = SIMD3(x, y, z)
        low = pointwiseMin(low, point)
        high = pointwiseMax(high, point)
    }

    /// 0 without points.
    var diagonal: Double {
        let size = high - low
        return size.x < 0 ? 0 : (size * size).sum().squareRoot()
    }

    /// Which of x, y and z it is longest along, from 0.
    var longestAxis: Int {
        let size = high - low
        return size.x >= size.y ? (size.x >= size.z ? 0 : 2) : (size.y >= size.z ? 1 : 2)
    }

    /// Square of the distance of a point from the box, 0 inside.
    @inline(__always)
    func squaredDistance(_ x: Double, _ y: Double, _ z: Double) -> Double {
        let point = SIMD3(x, y, z)
        let gap = pointwiseMax(SIMD3<Double>.zero, pointwiseMax(low - point, point - high))
        return (gap * gap).sum()
    }
}
