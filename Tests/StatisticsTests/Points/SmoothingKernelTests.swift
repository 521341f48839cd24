import Foundation
import Statistics
import Testing

@Suite struct SmoothingKernelTests {
    /// ∫ x²·k by sums over small rings, half of ∫ r²·k.
    @Test(arguments: SmoothingKernel.allCases) func theStandardDeviationIsThatOfTheKernel(_ kernel: SmoothingKernel) {
        let (steps, reach) = (200_000, kernel == .gaussian ? 9.0 : 1.0)
        var (mass, second) = (0.0, 0.0)
        for step in 0..<steps {
            let r = (Double(step) + 0.5) * reach / Double(steps)
            let value = profile(kernel, r * r) * r
            mass += value
            second += value * r * r
        }
        #expect(abs((second / mass / 2).squareRoot() - kernel.standardDeviation) < 1e-6)
    }

    private func profile(_ kernel: SmoothingKernel, _ u: Double) -> Double {
        switch kernel {
        case .gaussian: exp(-u / 2)
        case .quartic: (1 - u) * (1 - u)
        case .epanechnikov: 1 - u
        }
    }
}
