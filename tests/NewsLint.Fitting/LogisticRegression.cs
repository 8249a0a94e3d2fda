namespace NewsLint.Fitting;

/// <summary>Logistic regression with a ridge, fitted by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman, 4.4).</summary>
internal static class LogisticRegression
{
    private const int Rounds = 25;

    /// <summary>Returns the weights of the columns, followed by the intercept.</summary>
    /// <param name="rows">The strengths, one row per observation.</param>
    /// <param name="isPositive">The outcome to predict.</param>
    /// <param name="importance">The number of times that each row counts.</param>
    /// <param name="ridge">The strength that pulls weights towards zero, except the intercept.</param>
    /// <param name="priors">The value that a weight is pulled towards and how strongly, by column, or null; a strength of 0 takes <paramref name="ridge"/> towards zero.</param>
    /// <param name="known">The known, fixed weights by column, or null for weights to fit.</param>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> isPositive, IReadOnlyList<double> importance, double ridge, double?[]? known = null, (double Mean, double Ridge)[]? priors = null)
    {
        int n = rows[0].Length + 1;
        double[] weights = new double[n];
        for (int i = 0; i < known?.Length; i++)
            weights[i] = known[i] ?? 0;
        for (int round = 0; round < Rounds; round++)
        {
            double[] gradient = new double[n];
            double[,] hessian = new double[n, n];
            for (int i = 0; i < n - 1; i++)
            {
                (double mean, double strength) = priors is null || priors[i].Ridge == 0 ? (0, ridge) : priors[i];
                gradient[i] = -strength * (weights[i] - mean);
                hessian[i, i] = strength;
            }
            hessian[n - 1, n - 1] = 1e-9;
            for (int r = 0; r < rows.Count; r++)
                Add(rows[r], isPositive[r], importance[r], weights, gradient, hessian);
            for (int i = 0; i < known?.Length; i++)
                if (known[i] is not null)
                    Fix(i, gradient, hessian);
            Solve(hessian, gradient);
            double largest = 0;
            for (int i = 0; i < n; i++)
            {
                weights[i] += gradient[i];
                largest = Math.Max(largest, Math.Abs(gradient[i]));
            }
            if (largest < 1e-6)
                break;
        }
        return weights;
    }

    /// <summary>Returns the log-odds of a row.</summary>
    public static double Score(double[] row, double[] weights)
    {
        double sum = weights[^1];
        for (int i = 0; i < row.Length; i++)
            sum += row[i] * weights[i];
        return sum;
    }

    private static void Add(double[] row, bool isPositive, double importance, double[] weights, double[] gradient, double[,] hessian)
    {
        double p = 1 / (1 + Math.Exp(-Score(row, weights)));
        double error = importance * ((isPositive ? 1 : 0) - p);
        double curvature = importance * Math.Max(p * (1 - p), 1e-6);
        int n = gradient.Length;
        for (int i = 0; i < n; i++)
        {
            double x = i < row.Length ? row[i] : 1;
            if (x == 0)
                continue;
            gradient[i] += error * x;
            for (int j = 0; j < row.Length; j++)
                hessian[i, j] += curvature * x * row[j];
            hessian[i, n - 1] += curvature * x;
        }
    }

    /// <summary>Sets the step of a column to zero.</summary>
    private static void Fix(int column, double[] gradient, double[,] hessian)
    {
        for (int i = 0; i < gradient.Length; i++)
            hessian[column, i] = hessian[i, column] = 0;
        hessian[column, column] = 1;
        gradient[column] = 0;
    }

    /// <summary>Gaussian elimination with partial pivoting; the solution replaces the right side.</summary>
    private static void Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        for (int column = 0; column < n; column++)
        {
            int pivot = column;
            for (int row = column + 1; row < n; row++)
                if (Math.Abs(matrix[row, column]) > Math.Abs(matrix[pivot, column]))
                    pivot = row;
            if (pivot != column)
            {
                for (int k = column; k < n; k++)
                    (matrix[column, k], matrix[pivot, k]) = (matrix[pivot, k], matrix[column, k]);
                (right[column], right[pivot]) = (right[pivot], right[column]);
            }
            for (int row = column + 1; row < n; row++)
            {
                double factor = matrix[row, column] / matrix[column, column];
                for (int k = column; k < n; k++)
                    matrix[row, k] -= factor * matrix[column, k];
                right[row] -= factor * right[column];
            }
        }
        for (int row = n - 1; row >= 0; row--)
        {
            for (int k = row + 1; k < n; k++)
                right[row] -= matrix[row, k] * right[k];
            right[row] /= matrix[row, row];
        }
    }
}
