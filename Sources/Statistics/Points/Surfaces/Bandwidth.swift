/// How far a kernel spreads an event: the square root of a symmetric matrix H, so that u = dᵀH⁻¹d.
///
/// The unit is that of the coordinates.
public struct Bandwidth: Hashable, Sendable {
    /// The element of H for x, in square units of the coordinates.
    public let xx: Double
    /// The element of H for x and y, in square units of the coordinates.
    public let xy: Double
    /// The element of H for y, in square units of the coordinates.
    public let yy: Double

    /// The same in all directions.
    ///
    /// - Throws: `StatisticsError.invalidParameter` unless it is a positive number.
    public init(_ length: Double) throws(StatisticsError) {
        let square = length * length
        guard length > 0, square > 0, (1 / square).isFinite, square.isFinite else {
            throw .invalidParameter("the bandwidth", mustBe: "a number above 0")
        }
        (xx, xy, yy) = (square, 0, square)
    }

    /// By the elements of H.
    ///
    /// - Throws: `StatisticsError.invalidParameter` unless the matrix is positive definite.
    public init(xx: Double, xy: Double, yy: Double) throws(StatisticsError) {
        let determinant = xx * yy - xy * xy
        guard xx > 0, yy > 0, determinant > 1e-12 * xx * yy, (1 / determinant).isFinite, determinant.isFinite else {
            throw .invalidParameter("the bandwidth", mustBe: "a positive definite matrix")
        }
        (self.xx, self.xy, self.yy) = (xx, xy, yy)
    }

    /// √ of the determinant of H: the area of a square as large.
    var area: Double { (xx * yy - xy * xy).squareRoot() }

    /// The bandwidth along the axis along which it is shortest.
    var shortest: Double {
        let middle = (xx + yy) / 2
        return max(0, middle - ((xx - yy) * (xx - yy) / 4 + xy * xy).squareRoot()).squareRoot()
    }

    /// The bandwidth along the axis along which it is longest.
    var longest: Double {
        ((xx + yy) / 2 + ((xx - yy) * (xx - yy) / 4 + xy * xy).squareRoot()).squareRoot()
    }

    /// The elements of H⁻¹.
    var inverse: (xx: Double, xy: Double, yy: Double) {
        let determinant = xx * yy - xy * xy
        return (yy / determinant, -xy / determinant, xx / determinant)
    }
}
