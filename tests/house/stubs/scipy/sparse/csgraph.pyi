from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

def maximum_bipartite_matching(
    graph: csr_array, perm_type: Literal["row", "column"] = "row"
) -> npt.NDArray[np.int32]: ...
